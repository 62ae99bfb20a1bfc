/** The address that a font file is served at. */
declare module "*.woff2?address" {
  const address: string;
  export default address;
}

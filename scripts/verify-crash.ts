export { main } from "./crash";

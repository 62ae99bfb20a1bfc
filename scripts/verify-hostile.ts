export { main } from "./hostile";

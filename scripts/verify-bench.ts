export { main } from "./bench";

export { main } from "./equal-answers";

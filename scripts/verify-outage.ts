export { main } from "./outage";

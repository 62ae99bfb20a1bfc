import {
  readSecondFactor,
  startSecondFactor,
  turnOffSecondFactor,
} from "@/features/account/second-factor/endpoints";
import { door } from "../../../_door";

export const { GET, POST, DELETE } = door([readSecondFactor, startSecondFactor, turnOffSecondFactor]);

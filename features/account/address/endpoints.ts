import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { changeAddressInput, confirmAddressInput } from "../input";
import { confirmAddress, requestAddressChange } from "./mutations";

export const changeMyAddress = endpoint({
  name: "changeMyAddress",
  method: "POST",
  path: "/api/v1/me/address",
  summary: "Ask to move the account to another mail address. Both addresses get a link and must say yes.",
  who: "learner",
  body: changeAddressInput,
  output: z.object({ message: z.string() }),
  status: 202,
  secret: true,
  perMinute: 30,
  work: async ({ person, body }) => {
    await requestAddressChange(person, body);
    return { body: { message: "Look in both mailboxes." } };
  },
});

export const confirmMyAddress = endpoint({
  name: "confirmMyAddress",
  method: "POST",
  path: "/api/v1/address-changes/confirm",
  summary: "Say yes to a move with the token of a link. The account moves once both addresses have.",
  who: "anyone",
  body: confirmAddressInput,
  output: z.object({ waitsFor: z.enum(["old", "new"]).nullable() }),
  perMinute: 30,
  work: async ({ person, body }) => ({ body: await confirmAddress(person, body.token) }),
});

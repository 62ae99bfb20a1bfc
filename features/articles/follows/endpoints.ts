import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { followInput, seriesParams } from "./input";
import * as mutations from "./mutations";
import { getFollow } from "./queries";

const output = z.object({ isFollowed: z.boolean() });

export const readFollow = endpoint({
  name: "readFollow",
  method: "GET",
  path: "/api/v1/series/{slug}/follow",
  summary: "Whether you follow a series.",
  who: "learner",
  params: seriesParams,
  output,
  work: async ({ person, params }) => ({ body: await getFollow(person, params.slug) }),
});

export const followSeries = endpoint({
  name: "followSeries",
  method: "PUT",
  path: "/api/v1/series/{slug}/follow",
  summary: "Follow a series: a notice tells you of each new part. Or follow it no longer.",
  who: "learner",
  params: seriesParams,
  body: followInput,
  output,
  work: async ({ person, params, body }) => ({
    body: await mutations.followSeries(person, params.slug, body.isFollowed),
  }),
});

CREATE TABLE "release_shares" (
	"release_id" uuid NOT NULL,
	"technology_id" uuid NOT NULL,
	"role_id" uuid,
	"year" integer NOT NULL,
	"n" integer NOT NULL,
	"base" integer NOT NULL,
	CONSTRAINT "release_shares_count_check" CHECK ("release_shares"."base" >= 30 and "release_shares"."n" between 0 and "release_shares"."base")
);
--> statement-breakpoint
ALTER TABLE "release_shares" ADD CONSTRAINT "release_shares_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_shares" ADD CONSTRAINT "release_shares_technology_id_technologies_id_fk" FOREIGN KEY ("technology_id") REFERENCES "public"."technologies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_shares" ADD CONSTRAINT "release_shares_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "release_shares_key" ON "release_shares" USING btree ("release_id","technology_id",coalesce("role_id", '00000000-0000-0000-0000-000000000000'),"year");--> statement-breakpoint
-- What readers have now belongs to the release that is live. Two bodies of figures of one source would share it.
INSERT INTO "release_shares" ("release_id", "technology_id", "role_id", "year", "n", "base")
SELECT d."live_release_id", s."technology_id", s."role_id", s."year", s."n", s."base" FROM "technology_shares" s
JOIN "datasets" d ON d."source_id" = s."source_id" WHERE d."live_release_id" IS NOT NULL;

CREATE TABLE "conversion_rates" (
	"release_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"area" text NOT NULL,
	"currency" text NOT NULL,
	"year" integer NOT NULL,
	"rate" double precision NOT NULL,
	"source_id" uuid NOT NULL,
	CONSTRAINT "conversion_rates_release_id_kind_area_year_pk" PRIMARY KEY("release_id","kind","area","year"),
	CONSTRAINT "conversion_rates_kind_check" CHECK ("conversion_rates"."kind" in ('exchange', 'purchasing-power')),
	CONSTRAINT "conversion_rates_area_check" CHECK (case "conversion_rates"."kind" when 'exchange' then "conversion_rates"."area" = "conversion_rates"."currency" else "conversion_rates"."area" ~ '^[A-Z]{2}$' end),
	CONSTRAINT "conversion_rates_currency_check" CHECK ("conversion_rates"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "conversion_rates_year_check" CHECK ("conversion_rates"."year" between 1990 and 2100),
	CONSTRAINT "conversion_rates_rate_check" CHECK ("conversion_rates"."rate" > 0)
);
--> statement-breakpoint
CREATE TABLE "release_publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dataset_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by_id" uuid
);
--> statement-breakpoint
ALTER TABLE "occupation_roles" DROP CONSTRAINT "occupation_roles_relation_check";--> statement-breakpoint
DROP INDEX "figures_role_idx";--> statement-breakpoint
DROP INDEX "figures_occupation_idx";--> statement-breakpoint
DROP INDEX "figures_dataset_idx";--> statement-breakpoint
DROP INDEX "figures_identity_key";--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "subject_id" uuid GENERATED ALWAYS AS (coalesce(role_id, occupation_id)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "breakdown" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "segment" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "occupation_roles" ADD COLUMN "relation" text DEFAULT 'same' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversion_rates" ADD CONSTRAINT "conversion_rates_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversion_rates" ADD CONSTRAINT "conversion_rates_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_publications" ADD CONSTRAINT "release_publications_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_publications" ADD CONSTRAINT "release_publications_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_publications" ADD CONSTRAINT "release_publications_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_publications_dataset_idx" ON "release_publications" USING btree ("dataset_id","published_at");--> statement-breakpoint
CREATE INDEX "figures_countries_idx" ON "figures" USING btree ("subject_id","dataset_id","breakdown","year","experience","country");--> statement-breakpoint
CREATE INDEX "figures_subjects_idx" ON "figures" USING btree ("country","dataset_id","breakdown","year","experience","subject_id");--> statement-breakpoint
CREATE INDEX "figures_place_idx" ON "figures" USING btree ("country","dataset_id","subject_id","breakdown","experience","year");--> statement-breakpoint
CREATE UNIQUE INDEX "figures_identity_key" ON "figures" USING btree ("dataset_id","subject_id","country","breakdown","segment","experience_basis","experience",coalesce("year", 0),"currency","period","population");--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_breakdown_check" CHECK ("figures"."breakdown" in ('none', 'education', 'language'));--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_segment_check" CHECK (("figures"."breakdown" = 'none') = ("figures"."segment" = ''));--> statement-breakpoint
ALTER TABLE "occupation_roles" ADD CONSTRAINT "occupation_roles_relation_check" CHECK ("occupation_roles"."relation" in ('same', 'wider', 'nearest'));--> statement-breakpoint
UPDATE "occupation_roles" SET "relation" = CASE WHEN "wider" THEN 'wider' WHEN "nearest" THEN 'nearest' ELSE 'same' END;--> statement-breakpoint
-- What readers have now they had since its import. Ids of the portal are of version 7; these few may be of version 4.
INSERT INTO "release_publications" ("id", "dataset_id", "release_id", "published_at", "published_by_id")
SELECT gen_random_uuid(), d."id", r."id", r."imported_at", r."imported_by_id" FROM "datasets" d JOIN "releases" r ON r."id" = d."live_release_id";
CREATE TABLE "mail_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "mail_tokens_purpose_check" CHECK ("mail_tokens"."purpose" in ('sign-up', 'sign-in', 'reset'))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"access" text DEFAULT 'learner' NOT NULL,
	"password_hash" text,
	"email_confirmed_at" timestamp with time zone,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_access_check" CHECK ("people"."access" in ('learner', 'editor', 'admin')),
	CONSTRAINT "people_email_check" CHECK (length("people"."email") between 3 and 320)
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "bookmarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"guide_id" uuid,
	"entry_id" uuid,
	"figure_id" uuid,
	"technology_id" uuid,
	"url" text,
	"snapshot" jsonb NOT NULL,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "bookmarks_kind_check" CHECK ("bookmarks"."kind" in ('guide', 'entry', 'figure', 'technology', 'link')),
	CONSTRAINT "bookmarks_target_check" CHECK (num_nonnulls("bookmarks"."guide_id", "bookmarks"."entry_id", "bookmarks"."figure_id", "bookmarks"."technology_id", "bookmarks"."url") = 1 and case "bookmarks"."kind" when 'guide' then "bookmarks"."guide_id" is not null when 'entry' then "bookmarks"."entry_id" is not null when 'figure' then "bookmarks"."figure_id" is not null when 'technology' then "bookmarks"."technology_id" is not null else "bookmarks"."url" is not null end),
	CONSTRAINT "bookmarks_url_check" CHECK ("bookmarks"."url" ~ '^https?://' and length("bookmarks"."url") <= 2000),
	CONSTRAINT "bookmarks_note_check" CHECK (length("bookmarks"."note") <= 20000)
);
--> statement-breakpoint
CREATE TABLE "authors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"note" text,
	"person_id" uuid
);
--> statement-breakpoint
CREATE TABLE "claim_care" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid,
	"snoozed_until" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"guide_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"position" integer NOT NULL,
	"retired_at" timestamp with time zone,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', "entries"."title"), 'A') || setweight(to_tsvector('english', "entries"."body"), 'C')) STORED,
	CONSTRAINT "entries_kind_check" CHECK ("entries"."kind" in ('task', 'skill', 'technology', 'term', 'motivation', 'myth', 'activity', 'step', 'route', 'requirement', 'resource', 'claim'))
);
--> statement-breakpoint
CREATE TABLE "entry_successions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"old_entry_id" uuid NOT NULL,
	"new_entry_id" uuid,
	"publication_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry_technologies" (
	"entry_id" uuid NOT NULL,
	"technology_id" uuid NOT NULL,
	CONSTRAINT "entry_technologies_entry_id_technology_id_pk" PRIMARY KEY("entry_id","technology_id")
);
--> statement-breakpoint
CREATE TABLE "guide_drafts" (
	"guide_id" uuid PRIMARY KEY NOT NULL,
	"base_revision_id" uuid NOT NULL,
	"head_revision_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"locked_by_id" uuid,
	"locked_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guide_publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"guide_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"published_by_id" uuid,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"publish_at" timestamp with time zone DEFAULT now() NOT NULL,
	"unpublish_at" timestamp with time zone,
	CONSTRAINT "guide_publications_term_check" CHECK ("guide_publications"."unpublish_at" is null or "guide_publications"."unpublish_at" > "guide_publications"."publish_at")
);
--> statement-breakpoint
CREATE TABLE "guide_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"guide_id" uuid NOT NULL,
	"parent_id" uuid,
	"origin" text NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guide_revisions_origin_check" CHECK ("guide_revisions"."origin" in ('seed', 'save', 'autosave', 'restore', 'import'))
);
--> statement-breakpoint
CREATE TABLE "guides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"role_id" uuid NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"live_revision_id" uuid,
	"live_publication_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_aliases" (
	"slug" text PRIMARY KEY NOT NULL,
	"role_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"url" text,
	"dated_on" date,
	"licence" text,
	"licence_url" text,
	"attribution" text,
	"note" text,
	CONSTRAINT "sources_kind_check" CHECK ("sources"."kind" in ('article', 'dataset', 'study', 'standard', 'documentation', 'editorial'))
);
--> statement-breakpoint
CREATE TABLE "technologies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"summary" text NOT NULL,
	CONSTRAINT "technologies_kind_check" CHECK ("technologies"."kind" in ('language', 'database', 'framework', 'platform', 'container', 'cloud', 'web-server', 'tool', 'protocol', 'concept'))
);
--> statement-breakpoint
CREATE TABLE "technology_shares" (
	"id" uuid PRIMARY KEY NOT NULL,
	"technology_id" uuid NOT NULL,
	"role_id" uuid,
	"source_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"n" integer NOT NULL,
	"base" integer NOT NULL,
	"share" real NOT NULL,
	CONSTRAINT "technology_shares_share_check" CHECK ("technology_shares"."share" between 0 and 1 and "technology_shares"."base" >= 30 and "technology_shares"."n" <= "technology_shares"."base")
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"term" text NOT NULL,
	"expansion" text,
	"definition" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"title" text NOT NULL,
	"kind" text DEFAULT 'other' NOT NULL,
	"date" date NOT NULL,
	"start" time(0) NOT NULL,
	"minutes" integer NOT NULL,
	"time_zone" text NOT NULL,
	"recurrence" text,
	"entry_id" uuid,
	"role_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "blocks_minutes_check" CHECK ("blocks"."minutes" between 1 and 1440),
	CONSTRAINT "blocks_title_check" CHECK (length("blocks"."title") between 1 and 200),
	CONSTRAINT "blocks_kind_check" CHECK ("blocks"."kind" in ('messages', 'meeting', 'build', 'review', 'watch', 'fix', 'learn', 'wrap-up', 'break', 'other'))
);
--> statement-breakpoint
CREATE TABLE "plan_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"gesture" text NOT NULL,
	"edits" jsonb NOT NULL,
	"inverses" jsonb NOT NULL,
	"versions" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "datasets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"source_id" uuid NOT NULL,
	"title" text NOT NULL,
	"caveat" text,
	"live_release_id" uuid
);
--> statement-breakpoint
CREATE TABLE "figure_values" (
	"figure_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"status" text NOT NULL,
	"measure" text NOT NULL,
	"n" integer,
	"p10" double precision,
	"p25" double precision,
	"median" double precision,
	"p75" double precision,
	"p90" double precision,
	"mean" double precision,
	"low" double precision,
	"high" double precision,
	"limits" jsonb,
	CONSTRAINT "figure_values_figure_id_release_id_pk" PRIMARY KEY("figure_id","release_id"),
	CONSTRAINT "figure_values_status_check" CHECK ("figure_values"."status" in ('ok', 'too-few', 'suppressed-by-source', 'withdrawn')),
	CONSTRAINT "figure_values_measure_check" CHECK ("figure_values"."measure" in ('percentiles', 'median', 'mean', 'range', 'disputed')),
	CONSTRAINT "figure_values_too_few_check" CHECK (("figure_values"."n" is null or "figure_values"."n" >= 10 or "figure_values"."status" <> 'ok') and ("figure_values"."status" = 'ok' or num_nonnulls("figure_values"."p10", "figure_values"."p25", "figure_values"."median", "figure_values"."p75", "figure_values"."p90", "figure_values"."mean", "figure_values"."low", "figure_values"."high") = 0)),
	CONSTRAINT "figure_values_order_check" CHECK ("figure_values"."p10" <= "figure_values"."p25" and "figure_values"."p25" <= "figure_values"."median" and "figure_values"."median" <= "figure_values"."p75" and "figure_values"."p75" <= "figure_values"."p90" or num_nulls("figure_values"."p10", "figure_values"."p25", "figure_values"."median", "figure_values"."p75", "figure_values"."p90") > 0),
	CONSTRAINT "figure_values_range_check" CHECK ("figure_values"."low" <= "figure_values"."high" or "figure_values"."low" is null or "figure_values"."high" is null)
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dataset_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"role_id" uuid,
	"occupation_id" uuid,
	"country" text NOT NULL,
	"experience_basis" text NOT NULL,
	"experience" text NOT NULL,
	"year" integer,
	"currency" text NOT NULL,
	"period" text NOT NULL,
	"population" text NOT NULL,
	"claim_id" uuid,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "figures_subject_check" CHECK (("figures"."role_id" is null) <> ("figures"."occupation_id" is null)),
	CONSTRAINT "figures_country_check" CHECK ("figures"."country" ~ '^([A-Z]{2}|ALL)$'),
	CONSTRAINT "figures_currency_check" CHECK ("figures"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "figures_year_check" CHECK ("figures"."year" between 1990 and 2100),
	CONSTRAINT "figures_basis_check" CHECK ("figures"."experience_basis" in ('coding-years', 'seniority', 'none')),
	CONSTRAINT "figures_experience_check" CHECK ("figures"."experience" in ('all', '0-2', '3-5', '6-10', '11-15', '16+', 'entry', 'middle', 'senior', 'executive')),
	CONSTRAINT "figures_period_check" CHECK ("figures"."period" in ('year', 'month', 'day', 'hour'))
);
--> statement-breakpoint
CREATE TABLE "occupation_roles" (
	"occupation_id" uuid NOT NULL,
	"role_id" uuid NOT NULL,
	"wider" boolean DEFAULT false NOT NULL,
	CONSTRAINT "occupation_roles_occupation_id_role_id_pk" PRIMARY KEY("occupation_id","role_id")
);
--> statement-breakpoint
CREATE TABLE "occupations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dataset_id" uuid NOT NULL,
	"label" text NOT NULL,
	"file_hash" text NOT NULL,
	"rows_read" integer NOT NULL,
	"rows_used" integer NOT NULL,
	"report" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"imported_by_id" uuid,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"door" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer,
	"headers" jsonb,
	"body" "bytea",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_key_check" CHECK (length("idempotency_keys"."key") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "site_version" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"next_change_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "site_version_single_check" CHECK ("site_version"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_guide_id_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guides"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_figure_id_figures_id_fk" FOREIGN KEY ("figure_id") REFERENCES "public"."figures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_technology_id_technologies_id_fk" FOREIGN KEY ("technology_id") REFERENCES "public"."technologies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authors" ADD CONSTRAINT "authors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_care" ADD CONSTRAINT "claim_care_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_care" ADD CONSTRAINT "claim_care_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_guide_id_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_successions" ADD CONSTRAINT "entry_successions_old_entry_id_entries_id_fk" FOREIGN KEY ("old_entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_successions" ADD CONSTRAINT "entry_successions_new_entry_id_entries_id_fk" FOREIGN KEY ("new_entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_successions" ADD CONSTRAINT "entry_successions_publication_id_guide_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."guide_publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_technologies" ADD CONSTRAINT "entry_technologies_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_technologies" ADD CONSTRAINT "entry_technologies_technology_id_technologies_id_fk" FOREIGN KEY ("technology_id") REFERENCES "public"."technologies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_drafts" ADD CONSTRAINT "guide_drafts_guide_id_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_drafts" ADD CONSTRAINT "guide_drafts_base_revision_id_guide_revisions_id_fk" FOREIGN KEY ("base_revision_id") REFERENCES "public"."guide_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_drafts" ADD CONSTRAINT "guide_drafts_head_revision_id_guide_revisions_id_fk" FOREIGN KEY ("head_revision_id") REFERENCES "public"."guide_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_drafts" ADD CONSTRAINT "guide_drafts_locked_by_id_people_id_fk" FOREIGN KEY ("locked_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_publications" ADD CONSTRAINT "guide_publications_guide_id_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_publications" ADD CONSTRAINT "guide_publications_revision_id_guide_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."guide_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_publications" ADD CONSTRAINT "guide_publications_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_revisions" ADD CONSTRAINT "guide_revisions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guides" ADD CONSTRAINT "guides_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guides" ADD CONSTRAINT "guides_live_revision_fk" FOREIGN KEY ("live_revision_id") REFERENCES "public"."guide_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_aliases" ADD CONSTRAINT "role_aliases_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technology_shares" ADD CONSTRAINT "technology_shares_technology_id_technologies_id_fk" FOREIGN KEY ("technology_id") REFERENCES "public"."technologies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technology_shares" ADD CONSTRAINT "technology_shares_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "technology_shares" ADD CONSTRAINT "technology_shares_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_changes" ADD CONSTRAINT "plan_changes_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_values" ADD CONSTRAINT "figure_values_figure_id_figures_id_fk" FOREIGN KEY ("figure_id") REFERENCES "public"."figures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_values" ADD CONSTRAINT "figure_values_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_occupation_id_occupations_id_fk" FOREIGN KEY ("occupation_id") REFERENCES "public"."occupations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_claim_id_entries_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occupation_roles" ADD CONSTRAINT "occupation_roles_occupation_id_occupations_id_fk" FOREIGN KEY ("occupation_id") REFERENCES "public"."occupations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occupation_roles" ADD CONSTRAINT "occupation_roles_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occupations" ADD CONSTRAINT "occupations_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_imported_by_id_people_id_fk" FOREIGN KEY ("imported_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mail_tokens_hash_key" ON "mail_tokens" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "mail_tokens_expires_idx" ON "mail_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email_key" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "sessions_person_idx" ON "sessions" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "bookmarks_owner_target_key" ON "bookmarks" USING btree ("owner_id",coalesce("guide_id"::text, "entry_id"::text, "figure_id"::text, "technology_id"::text, md5("url"))) WHERE "bookmarks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "bookmarks_owner_idx" ON "bookmarks" USING btree ("owner_id","id") WHERE "bookmarks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "bookmarks_entry_idx" ON "bookmarks" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "bookmarks_figure_idx" ON "bookmarks" USING btree ("figure_id");--> statement-breakpoint
CREATE INDEX "bookmarks_guide_idx" ON "bookmarks" USING btree ("guide_id");--> statement-breakpoint
CREATE UNIQUE INDEX "authors_slug_key" ON "authors" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "entries_guide_key_key" ON "entries" USING btree ("guide_id","key");--> statement-breakpoint
CREATE INDEX "entries_guide_kind_idx" ON "entries" USING btree ("guide_id","kind","position");--> statement-breakpoint
CREATE INDEX "entries_search_idx" ON "entries" USING gin ("search");--> statement-breakpoint
CREATE INDEX "entry_successions_old_idx" ON "entry_successions" USING btree ("old_entry_id");--> statement-breakpoint
CREATE INDEX "entry_successions_new_idx" ON "entry_successions" USING btree ("new_entry_id");--> statement-breakpoint
CREATE INDEX "entry_technologies_technology_idx" ON "entry_technologies" USING btree ("technology_id");--> statement-breakpoint
CREATE INDEX "guide_publications_guide_idx" ON "guide_publications" USING btree ("guide_id","publish_at");--> statement-breakpoint
CREATE INDEX "guide_revisions_guide_idx" ON "guide_revisions" USING btree ("guide_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "guides_role_locale_key" ON "guides" USING btree ("role_id","locale");--> statement-breakpoint
CREATE INDEX "role_aliases_role_idx" ON "role_aliases" USING btree ("role_id");--> statement-breakpoint
CREATE UNIQUE INDEX "roles_slug_key" ON "roles" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_slug_key" ON "sources" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "technologies_slug_key" ON "technologies" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "technology_shares_key" ON "technology_shares" USING btree ("technology_id",coalesce("role_id", '00000000-0000-0000-0000-000000000000'),"source_id","year");--> statement-breakpoint
CREATE INDEX "technology_shares_role_idx" ON "technology_shares" USING btree ("role_id");--> statement-breakpoint
CREATE UNIQUE INDEX "terms_slug_key" ON "terms" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "blocks_owner_date_idx" ON "blocks" USING btree ("owner_id","date","start") WHERE "blocks"."deleted_at" is null and "blocks"."recurrence" is null;--> statement-breakpoint
CREATE INDEX "blocks_owner_repeating_idx" ON "blocks" USING btree ("owner_id") WHERE "blocks"."deleted_at" is null and "blocks"."recurrence" is not null;--> statement-breakpoint
CREATE INDEX "blocks_entry_idx" ON "blocks" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "plan_changes_owner_idx" ON "plan_changes" USING btree ("owner_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "datasets_slug_key" ON "datasets" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "figure_values_release_idx" ON "figure_values" USING btree ("release_id");--> statement-breakpoint
CREATE UNIQUE INDEX "figures_identity_key" ON "figures" USING btree ("source_id",coalesce("role_id", "occupation_id"),"country","experience_basis","experience",coalesce("year", 0),"currency","period","population");--> statement-breakpoint
CREATE INDEX "figures_role_idx" ON "figures" USING btree ("role_id","source_id","country","experience","year","id");--> statement-breakpoint
CREATE INDEX "figures_occupation_idx" ON "figures" USING btree ("occupation_id");--> statement-breakpoint
CREATE INDEX "figures_dataset_idx" ON "figures" USING btree ("dataset_id");--> statement-breakpoint
CREATE INDEX "occupation_roles_role_idx" ON "occupation_roles" USING btree ("role_id");--> statement-breakpoint
CREATE UNIQUE INDEX "occupations_source_code_key" ON "occupations" USING btree ("source_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_dataset_hash_key" ON "releases" USING btree ("dataset_id","file_hash");--> statement-breakpoint
CREATE INDEX "audit_lines_at_idx" ON "audit_lines" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_lines_subject_idx" ON "audit_lines" USING btree ("subject","at");--> statement-breakpoint
CREATE UNIQUE INDEX "idempotency_keys_person_door_key" ON "idempotency_keys" USING btree ("person_id","door","key");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_idx" ON "idempotency_keys" USING btree ("created_at");
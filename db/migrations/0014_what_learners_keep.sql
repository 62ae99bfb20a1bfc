CREATE TABLE "bookmark_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"gesture" text NOT NULL,
	"field" text NOT NULL,
	"items" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "bookmark_changes_field_check" CHECK ("bookmark_changes"."field" in ('tags', 'state', 'list', 'deleted'))
);
--> statement-breakpoint
CREATE TABLE "lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"access" text DEFAULT 'private' NOT NULL,
	"secret" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "lists_name_check" CHECK (length("lists"."name") between 1 and 100),
	CONSTRAINT "lists_description_check" CHECK (length("lists"."description") <= 2000),
	CONSTRAINT "lists_access_check" CHECK ("lists"."access" in ('private', 'link', 'public')),
	CONSTRAINT "lists_secret_check" CHECK (("lists"."access" = 'link') = ("lists"."secret" is not null))
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "tags_name_check" CHECK (length("tags"."name") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "mark_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"gesture" text NOT NULL,
	"before" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "marks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"state" text,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"change_id" uuid NOT NULL,
	CONSTRAINT "marks_state_check" CHECK ("marks"."state" in ('to-do', 'doing', 'done', 'skipped'))
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "notes_text_check" CHECK (length("notes"."text") between 1 and 20000)
);
--> statement-breakpoint
ALTER TABLE "bookmarks" DROP CONSTRAINT "bookmarks_kind_check";--> statement-breakpoint
ALTER TABLE "bookmarks" DROP CONSTRAINT "bookmarks_target_check";--> statement-breakpoint
DROP INDEX "bookmarks_owner_idx";--> statement-breakpoint
DROP INDEX "bookmarks_owner_target_key";--> statement-breakpoint
ALTER TABLE "bookmarks" ADD COLUMN "article_id" uuid;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD COLUMN "normal_url" text;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD COLUMN "state" text DEFAULT 'unread' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD COLUMN "read_anchor" text;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD COLUMN "read_share" real;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD COLUMN "list_id" uuid;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD COLUMN "position" numeric;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD COLUMN "tag_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', coalesce("bookmarks"."title", '') || ' ' || coalesce("bookmarks"."snapshot"->>'title', '') || ' ' || coalesce("bookmarks"."snapshot"->>'text', '') || ' ' || coalesce("bookmarks"."note", '') || ' ' || regexp_replace(coalesce("bookmarks"."url", ''), '[^[:alnum:]]+', ' ', 'g'))) STORED;--> statement-breakpoint
ALTER TABLE "entry_successions" ADD COLUMN "joins" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "bookmark_changes" ADD CONSTRAINT "bookmark_changes_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lists" ADD CONSTRAINT "lists_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_changes" ADD CONSTRAINT "mark_changes_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marks" ADD CONSTRAINT "marks_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookmark_changes_owner_idx" ON "bookmark_changes" USING btree ("owner_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "lists_owner_name_key" ON "lists" USING btree ("owner_id",lower("name")) WHERE "lists"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "lists_secret_key" ON "lists" USING btree ("secret");--> statement-breakpoint
CREATE UNIQUE INDEX "tags_owner_name_key" ON "tags" USING btree ("owner_id",lower("name")) WHERE "tags"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "mark_changes_owner_idx" ON "mark_changes" USING btree ("owner_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "marks_owner_entry_key" ON "marks" USING btree ("owner_id","entry_id");--> statement-breakpoint
CREATE INDEX "marks_owner_idx" ON "marks" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "marks_entry_idx" ON "marks" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notes_owner_entry_key" ON "notes" USING btree ("owner_id","entry_id") WHERE "notes"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "notes_owner_idx" ON "notes" USING btree ("owner_id","id") WHERE "notes"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "notes_entry_idx" ON "notes" USING btree ("entry_id");--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_list_id_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."lists"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookmarks_owner_trash_idx" ON "bookmarks" USING btree ("owner_id","deleted_at") WHERE "bookmarks"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "bookmarks_owner_list_idx" ON "bookmarks" USING btree ("owner_id","list_id","position","id") WHERE "bookmarks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "bookmarks_owner_address_idx" ON "bookmarks" USING btree ("owner_id",md5("normal_url")) WHERE "bookmarks"."deleted_at" is null and "bookmarks"."normal_url" is not null;--> statement-breakpoint
CREATE INDEX "bookmarks_list_idx" ON "bookmarks" USING btree ("list_id","position") WHERE "bookmarks"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "bookmarks_owner_target_key" ON "bookmarks" USING btree ("owner_id",coalesce("guide_id"::text, "entry_id"::text, "figure_id"::text, "technology_id"::text, "article_id"::text, md5("url"))) WHERE "bookmarks"."deleted_at" is null;--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_title_check" CHECK (length("bookmarks"."title") between 1 and 500);--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_state_check" CHECK ("bookmarks"."state" in ('unread', 'reading', 'read'));--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_read_check" CHECK ("bookmarks"."read_share" between 0 and 1 and length("bookmarks"."read_anchor") <= 200);--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_tags_check" CHECK (cardinality("bookmarks"."tag_ids") <= 50);--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_kind_check" CHECK ("bookmarks"."kind" in ('guide', 'entry', 'figure', 'technology', 'article', 'link'));--> statement-breakpoint
ALTER TABLE "bookmarks" ADD CONSTRAINT "bookmarks_target_check" CHECK (num_nonnulls("bookmarks"."guide_id", "bookmarks"."entry_id", "bookmarks"."figure_id", "bookmarks"."technology_id", "bookmarks"."article_id", "bookmarks"."url") = 1 and case "bookmarks"."kind" when 'guide' then "bookmarks"."guide_id" is not null when 'entry' then "bookmarks"."entry_id" is not null when 'figure' then "bookmarks"."figure_id" is not null when 'technology' then "bookmarks"."technology_id" is not null when 'article' then "bookmarks"."article_id" is not null else "bookmarks"."url" is not null end);--> statement-breakpoint
-- Covers what the counts beside the list ask of every bookmark of a person.
CREATE INDEX "bookmarks_owner_idx" ON "bookmarks" USING btree ("owner_id","id") INCLUDE ("list_id","state","tag_ids") WHERE "bookmarks"."deleted_at" is null;

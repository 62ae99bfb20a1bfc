CREATE TABLE "article_publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"published_by_id" uuid,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"publish_at" timestamp with time zone DEFAULT now() NOT NULL,
	"unpublish_at" timestamp with time zone,
	CONSTRAINT "article_publications_term_check" CHECK ("article_publications"."unpublish_at" is null or "article_publications"."unpublish_at" > "article_publications"."publish_at")
);
--> statement-breakpoint
CREATE TABLE "article_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"parent_id" uuid,
	"origin" text NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_revisions_article_key" UNIQUE("article_id","id"),
	CONSTRAINT "article_revisions_origin_check" CHECK ("article_revisions"."origin" in ('seed', 'save', 'autosave', 'restore', 'import'))
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "articles_slug_check" CHECK ("articles"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("articles"."slug") <= 60)
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "series_slug_check" CHECK ("series"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("series"."slug") <= 60)
);
--> statement-breakpoint
CREATE TABLE "series_parts" (
	"series_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"article_id" uuid,
	CONSTRAINT "series_parts_series_id_position_pk" PRIMARY KEY("series_id","position"),
	CONSTRAINT "series_parts_position_check" CHECK ("series_parts"."position" between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "article_publications" ADD CONSTRAINT "article_publications_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_publications" ADD CONSTRAINT "article_publications_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_publications" ADD CONSTRAINT "article_publications_revision_fk" FOREIGN KEY ("article_id","revision_id") REFERENCES "public"."article_revisions"("article_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_parent_id_article_revisions_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."article_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_parts" ADD CONSTRAINT "series_parts_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_parts" ADD CONSTRAINT "series_parts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_publications_article_idx" ON "article_publications" USING btree ("article_id","publish_at");--> statement-breakpoint
CREATE UNIQUE INDEX "articles_slug_key" ON "articles" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "series_slug_key" ON "series" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "series_parts_article_key" ON "series_parts" USING btree ("article_id");--> statement-breakpoint
-- A person's account may go; the revision keeps its text and loses only the name.
CREATE TRIGGER article_revisions_immutable BEFORE UPDATE ON "article_revisions" FOR EACH ROW
  WHEN (OLD.content IS DISTINCT FROM NEW.content OR OLD.article_id <> NEW.article_id OR OLD.content_hash <> NEW.content_hash OR OLD.created_at <> NEW.created_at OR OLD.origin <> NEW.origin)
  EXECUTE FUNCTION refuse_change();

CREATE TABLE "address_rules" (
	"rule" integer PRIMARY KEY NOT NULL,
	"applied_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_checks" (
	"url_hash" text PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp with time zone,
	"checked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"next_check_at" timestamp with time zone NOT NULL,
	CONSTRAINT "link_checks_url_hash_check" CHECK (length("link_checks"."url_hash") = 32),
	CONSTRAINT "link_checks_failures_check" CHECK (("link_checks"."failures" > 0) = ("link_checks"."failing_since" is not null))
);
--> statement-breakpoint
DROP INDEX "bookmarks_owner_trash_idx";--> statement-breakpoint
DROP INDEX "bookmarks_list_idx";--> statement-breakpoint
CREATE INDEX "lists_owner_idx" ON "lists" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "lists_public_idx" ON "lists" USING btree ("updated_at") WHERE "lists"."access" = 'public' and "lists"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tags_owner_idx" ON "tags" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "bookmarks_owner_trash_idx" ON "bookmarks" USING btree ("owner_id","deleted_at");--> statement-breakpoint
CREATE INDEX "bookmarks_list_idx" ON "bookmarks" USING btree ("list_id","position");
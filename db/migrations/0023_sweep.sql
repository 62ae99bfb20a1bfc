CREATE TABLE "sweeps" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sweeps_single_check" CHECK ("sweeps"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "plan_changes" ADD COLUMN "by_program" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "api_tokens_revoked_idx" ON "api_tokens" USING btree ("revoked_at") WHERE "api_tokens"."revoked_at" is not null;--> statement-breakpoint
CREATE INDEX "bookmarks_trash_idx" ON "bookmarks" USING btree ("deleted_at") WHERE "bookmarks"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "lists_trash_idx" ON "lists" USING btree ("deleted_at") WHERE "lists"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "tags_trash_idx" ON "tags" USING btree ("deleted_at") WHERE "tags"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "highlights_trash_idx" ON "highlights" USING btree ("deleted_at") WHERE "highlights"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "blocks_trash_idx" ON "blocks" USING btree ("deleted_at") WHERE "blocks"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "evidence_trash_idx" ON "evidence" USING btree ("deleted_at") WHERE "evidence"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "notes_trash_idx" ON "notes" USING btree ("deleted_at") WHERE "notes"."deleted_at" is not null;
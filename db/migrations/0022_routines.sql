DROP INDEX "blocks_owner_date_idx";--> statement-breakpoint
DROP INDEX "blocks_owner_repeating_idx";--> statement-breakpoint
ALTER TABLE "blocks" ADD COLUMN "exceptions" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "blocks" ADD COLUMN "pause" jsonb;--> statement-breakpoint
ALTER TABLE "blocks" ADD COLUMN "last_date" date;--> statement-breakpoint
CREATE INDEX "blocks_owner_repeating_idx" ON "blocks" USING btree ("owner_id","last_date") WHERE "blocks"."deleted_at" is null and "blocks"."recurrence" is not null;--> statement-breakpoint
CREATE INDEX "blocks_owner_date_idx" ON "blocks" USING btree ("owner_id","date","start") INCLUDE ("id","title","kind","minutes","time_zone","entry_id","role_id","version") WHERE "blocks"."deleted_at" is null and "blocks"."recurrence" is null;

DROP INDEX "highlights_owner_idx";--> statement-breakpoint
DROP INDEX "evidence_owner_idx";--> statement-breakpoint
DROP INDEX "notes_owner_idx";--> statement-breakpoint
CREATE INDEX "blocks_owner_idx" ON "blocks" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "highlights_owner_idx" ON "highlights" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "evidence_owner_idx" ON "evidence" USING btree ("owner_id","practised_on","id");--> statement-breakpoint
CREATE INDEX "notes_owner_idx" ON "notes" USING btree ("owner_id","id");
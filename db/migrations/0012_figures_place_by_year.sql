DROP INDEX "figures_place_idx";--> statement-breakpoint
CREATE INDEX "figures_place_idx" ON "figures" USING btree ("country","dataset_id","subject_id","breakdown","year","experience");
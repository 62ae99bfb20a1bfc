ALTER TABLE "figures" DROP CONSTRAINT "figures_source_id_sources_id_fk";
--> statement-breakpoint
ALTER TABLE "figures" DROP COLUMN "source_id";--> statement-breakpoint
ALTER TABLE "occupation_roles" DROP COLUMN "wider";--> statement-breakpoint
ALTER TABLE "occupation_roles" DROP COLUMN "nearest";
ALTER TABLE "sources" ALTER COLUMN "publisher" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "roles" ADD COLUMN "summary" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "author" text;
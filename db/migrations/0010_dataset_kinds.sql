ALTER TABLE "datasets" ADD COLUMN "kind" text DEFAULT 'survey' NOT NULL;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "notes" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_kind_check" CHECK ("datasets"."kind" in ('survey', 'official', 'job-records', 'editorial', 'rates'));
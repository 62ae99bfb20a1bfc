CREATE TABLE "imported_events" (
	"owner_id" uuid NOT NULL,
	"uid" text NOT NULL,
	"block_id" uuid NOT NULL,
	CONSTRAINT "imported_events_owner_id_uid_pk" PRIMARY KEY("owner_id","uid"),
	CONSTRAINT "imported_events_uid_check" CHECK (length("imported_events"."uid") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "plan_feeds" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"alarm_minutes" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_feeds_alarm_check" CHECK ("plan_feeds"."alarm_minutes" between 0 and 1440)
);
--> statement-breakpoint
ALTER TABLE "imported_events" ADD CONSTRAINT "imported_events_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_events" ADD CONSTRAINT "imported_events_block_id_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."blocks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_feeds" ADD CONSTRAINT "plan_feeds_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imported_events_block_idx" ON "imported_events" USING btree ("block_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_feeds_secret_key" ON "plan_feeds" USING btree ("secret");
CREATE TABLE "imported_events" (
	"owner_id" uuid NOT NULL,
	"uid" text NOT NULL,
	"block_id" uuid NOT NULL,
	CONSTRAINT "imported_events_owner_id_uid_pk" PRIMARY KEY("owner_id","uid"),
	CONSTRAINT "imported_events_uid_check" CHECK (length("imported_events"."uid") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "overlay_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"overlay_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"title" text NOT NULL,
	"date" date NOT NULL,
	"start" time(0) NOT NULL,
	"minutes" integer NOT NULL,
	"time_zone" text,
	"is_all_day" boolean NOT NULL,
	"is_busy" boolean NOT NULL,
	"recurrence" text,
	"exceptions" jsonb NOT NULL,
	"last_date" date,
	CONSTRAINT "overlay_events_minutes_check" CHECK ("overlay_events"."minutes" between 1 and 527040),
	CONSTRAINT "overlay_events_title_check" CHECK (length("overlay_events"."title") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "overlays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "overlays_name_check" CHECK (length("overlays"."name") between 1 and 100)
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
ALTER TABLE "overlay_events" ADD CONSTRAINT "overlay_events_overlay_id_overlays_id_fk" FOREIGN KEY ("overlay_id") REFERENCES "public"."overlays"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overlay_events" ADD CONSTRAINT "overlay_events_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overlays" ADD CONSTRAINT "overlays_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_feeds" ADD CONSTRAINT "plan_feeds_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imported_events_block_idx" ON "imported_events" USING btree ("block_id");--> statement-breakpoint
CREATE INDEX "overlay_events_owner_idx" ON "overlay_events" USING btree ("owner_id","last_date");--> statement-breakpoint
CREATE INDEX "overlay_events_overlay_idx" ON "overlay_events" USING btree ("overlay_id");--> statement-breakpoint
CREATE INDEX "overlays_owner_idx" ON "overlays" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_feeds_secret_key" ON "plan_feeds" USING btree ("secret");
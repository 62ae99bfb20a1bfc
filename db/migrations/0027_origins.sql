CREATE TABLE "block_origins" (
	"block_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"said" jsonb NOT NULL,
	"settled" jsonb
);
--> statement-breakpoint
CREATE TABLE "block_readings" (
	"block_id" uuid NOT NULL,
	"bookmark_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"minutes" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "block_readings_block_id_bookmark_id_pk" PRIMARY KEY("block_id","bookmark_id"),
	CONSTRAINT "block_readings_minutes_check" CHECK ("block_readings"."minutes" between 1 and 1440)
);
--> statement-breakpoint
ALTER TABLE "block_origins" ADD CONSTRAINT "block_origins_block_id_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."blocks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_origins" ADD CONSTRAINT "block_origins_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_origins" ADD CONSTRAINT "block_origins_activity_id_entries_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_readings" ADD CONSTRAINT "block_readings_block_id_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."blocks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_readings" ADD CONSTRAINT "block_readings_bookmark_id_bookmarks_id_fk" FOREIGN KEY ("bookmark_id") REFERENCES "public"."bookmarks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_readings" ADD CONSTRAINT "block_readings_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "block_origins_owner_idx" ON "block_origins" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "block_origins_activity_idx" ON "block_origins" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "block_readings_owner_idx" ON "block_readings" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "block_readings_bookmark_idx" ON "block_readings" USING btree ("bookmark_id");
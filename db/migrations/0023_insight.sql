CREATE TABLE "block_outcomes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"block_id" uuid,
	"occurrence" date NOT NULL,
	"date" date NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"entry_id" uuid,
	"role_id" uuid,
	"planned_minutes" integer NOT NULL,
	"minutes" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "block_outcomes_minutes_check" CHECK ("block_outcomes"."minutes" between 1 and 1440),
	CONSTRAINT "block_outcomes_kind_check" CHECK ("block_outcomes"."kind" in ('messages', 'meeting', 'build', 'review', 'watch', 'fix', 'learn', 'wrap-up', 'break', 'other'))
);
--> statement-breakpoint
CREATE TABLE "focus_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"block_id" uuid,
	"occurrence" date,
	"entry_id" uuid,
	"role_id" uuid,
	"title" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"method" jsonb,
	"steps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"minutes" integer,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "focus_sessions_ended_check" CHECK (("focus_sessions"."ended_at" is null) = ("focus_sessions"."minutes" is null))
);
--> statement-breakpoint
CREATE TABLE "plan_settings" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"focus_method" jsonb,
	"focus_sound" boolean DEFAULT false NOT NULL,
	"reminds" boolean DEFAULT false NOT NULL,
	"remind_minutes" integer DEFAULT 5 NOT NULL,
	"quiet_from" time(0) DEFAULT '20:00' NOT NULL,
	"quiet_until" time(0) DEFAULT '08:00' NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vacations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"first_on" date NOT NULL,
	"last_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vacations_order_check" CHECK ("vacations"."first_on" <= "vacations"."last_on")
);
--> statement-breakpoint
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
ALTER TABLE "block_outcomes" ADD CONSTRAINT "block_outcomes_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_outcomes" ADD CONSTRAINT "block_outcomes_block_id_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."blocks"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_outcomes" ADD CONSTRAINT "block_outcomes_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_outcomes" ADD CONSTRAINT "block_outcomes_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "focus_sessions" ADD CONSTRAINT "focus_sessions_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "focus_sessions" ADD CONSTRAINT "focus_sessions_block_id_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."blocks"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "focus_sessions" ADD CONSTRAINT "focus_sessions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "focus_sessions" ADD CONSTRAINT "focus_sessions_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_settings" ADD CONSTRAINT "plan_settings_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacations" ADD CONSTRAINT "vacations_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_origins" ADD CONSTRAINT "block_origins_block_id_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."blocks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_origins" ADD CONSTRAINT "block_origins_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_origins" ADD CONSTRAINT "block_origins_activity_id_entries_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_readings" ADD CONSTRAINT "block_readings_block_id_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."blocks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_readings" ADD CONSTRAINT "block_readings_bookmark_id_bookmarks_id_fk" FOREIGN KEY ("bookmark_id") REFERENCES "public"."bookmarks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block_readings" ADD CONSTRAINT "block_readings_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "block_outcomes_block_occurrence_key" ON "block_outcomes" USING btree ("block_id","occurrence");--> statement-breakpoint
CREATE UNIQUE INDEX "focus_sessions_running_key" ON "focus_sessions" USING btree ("owner_id") WHERE "focus_sessions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "focus_sessions_owner_idx" ON "focus_sessions" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "focus_sessions_block_idx" ON "focus_sessions" USING btree ("block_id");--> statement-breakpoint
CREATE INDEX "vacations_owner_idx" ON "vacations" USING btree ("owner_id","last_on");--> statement-breakpoint
CREATE INDEX "block_origins_owner_idx" ON "block_origins" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "block_origins_activity_idx" ON "block_origins" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "block_readings_owner_idx" ON "block_readings" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "block_readings_bookmark_idx" ON "block_readings" USING btree ("bookmark_id");
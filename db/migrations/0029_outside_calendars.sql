CREATE TABLE "outside_calendars" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_shown" boolean DEFAULT true NOT NULL,
	"events" integer NOT NULL,
	"refused" integer NOT NULL,
	"instead_of_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "outside_calendars_name_check" CHECK (length("outside_calendars"."name") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "outside_events" (
	"calendar_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"owner_id" uuid NOT NULL,
	"title" text NOT NULL,
	"date" date NOT NULL,
	"start" time(0) NOT NULL,
	"minutes" integer NOT NULL,
	"time_zone" text NOT NULL,
	"is_all_day" boolean NOT NULL,
	"is_busy" boolean NOT NULL,
	"recurrence" text,
	"exceptions" jsonb NOT NULL,
	"last_date" date,
	CONSTRAINT "outside_events_calendar_id_number_pk" PRIMARY KEY("calendar_id","number"),
	CONSTRAINT "outside_events_minutes_check" CHECK ("outside_events"."minutes" between 1 and 527040),
	CONSTRAINT "outside_events_title_check" CHECK (length("outside_events"."title") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "outside_calendars" ADD CONSTRAINT "outside_calendars_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_calendars" ADD CONSTRAINT "outside_calendars_instead_of_id_outside_calendars_id_fk" FOREIGN KEY ("instead_of_id") REFERENCES "public"."outside_calendars"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_events" ADD CONSTRAINT "outside_events_calendar_id_outside_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."outside_calendars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_events" ADD CONSTRAINT "outside_events_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outside_calendars_owner_idx" ON "outside_calendars" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "outside_calendars_instead_idx" ON "outside_calendars" USING btree ("instead_of_id");--> statement-breakpoint
CREATE INDEX "outside_calendars_trash_idx" ON "outside_calendars" USING btree ("deleted_at") WHERE "outside_calendars"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "outside_events_owner_date_idx" ON "outside_events" USING btree ("owner_id","date");--> statement-breakpoint
CREATE INDEX "outside_events_lasting_idx" ON "outside_events" USING btree ("owner_id","last_date") WHERE "outside_events"."recurrence" is not null or "outside_events"."minutes" > 1440;
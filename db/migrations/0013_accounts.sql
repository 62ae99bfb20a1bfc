CREATE TABLE "address_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"email" text NOT NULL,
	"old_hash" text NOT NULL,
	"new_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"old_confirmed_at" timestamp with time zone,
	"new_confirmed_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "address_changes_email_check" CHECK (length("address_changes"."email") between 3 and 320)
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"last_used_on" date,
	CONSTRAINT "api_tokens_name_check" CHECK (length("api_tokens"."name") between 1 and 100),
	CONSTRAINT "api_tokens_scopes_check" CHECK (cardinality("api_tokens"."scopes") > 0 and "api_tokens"."scopes" <@ array['bookmarks:read', 'bookmarks:write', 'planner:read', 'planner:write', 'progress:read', 'progress:write', 'me:read'])
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "locale" text DEFAULT 'en-GB' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "week_start" text DEFAULT 'monday' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "works_from" time(0) DEFAULT '09:00' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "works_minutes" integer DEFAULT 480 NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "theme" text DEFAULT 'auto' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "address_changes_old_key" ON "address_changes" USING btree ("old_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "address_changes_new_key" ON "address_changes" USING btree ("new_hash");--> statement-breakpoint
CREATE INDEX "address_changes_person_idx" ON "address_changes" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "api_tokens_owner_idx" ON "api_tokens" USING btree ("owner_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_codes_person_hash_key" ON "recovery_codes" USING btree ("person_id","hash");--> statement-breakpoint
CREATE INDEX "mail_tokens_email_idx" ON "mail_tokens" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "people_admins_idx" ON "people" USING btree ("id") WHERE "people"."access" = 'admin';--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_name_check" CHECK (length("people"."name") between 1 and 100);--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_locale_check" CHECK ("people"."locale" in ('en-GB', 'en-US', 'en-CA', 'en-AU', 'en-IN', 'de-DE', 'de-CH', 'fr-FR', 'fr-CA', 'es-ES', 'es-MX', 'it-IT', 'nl-NL', 'pt-BR', 'pt-PT', 'sv-SE', 'da-DK', 'nb-NO', 'fi-FI', 'pl-PL', 'cs-CZ', 'tr-TR', 'uk-UA', 'ru-RU', 'hi-IN', 'ja-JP', 'ko-KR', 'zh-CN'));--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_week_start_check" CHECK ("people"."week_start" in ('monday', 'saturday', 'sunday'));--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_works_minutes_check" CHECK ("people"."works_minutes" between 1 and 1440);--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_theme_check" CHECK ("people"."theme" in ('auto', 'light', 'dark'));
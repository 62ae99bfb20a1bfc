CREATE TABLE "identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"email" text,
	"linked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "identities_issuer_check" CHECK (length("identities"."issuer") between 1 and 500),
	CONSTRAINT "identities_subject_check" CHECK (length("identities"."subject") between 1 and 500),
	CONSTRAINT "identities_email_check" CHECK (length("identities"."email") between 3 and 320)
);
--> statement-breakpoint
CREATE TABLE "identity_offers" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"issuer" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "identity_offers_issuer_check" CHECK (length("identity_offers"."issuer") between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_offers" ADD CONSTRAINT "identity_offers_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "identities_subject_key" ON "identities" USING btree ("issuer","subject");--> statement-breakpoint
CREATE UNIQUE INDEX "identities_person_issuer_key" ON "identities" USING btree ("person_id","issuer");
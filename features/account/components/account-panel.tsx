import { redirect } from "next/navigation";
import { DefinitionList } from "@/components/definition-list";
import { formatLocales } from "@/db/enums";
import { listTimeZones, nameOfLocale, sampleOf } from "@/lib/dates";
import { mayKnock } from "@/lib/http/person";
import { findOwnAddressChange } from "../address/queries";
import { getOwnIdentities } from "../identities/queries";
import { getSecondFactor } from "../second-factor/queries";
import { currentPerson } from "../session";
import { listSessions } from "../sessions/queries";
import { getSettings } from "../settings/queries";
import { listTokens } from "../tokens/queries";
import { AccountSection } from "./account-section";
import { AddressForm } from "./address-form";
import { AddressMove } from "./address-move";
import { DeleteForm } from "./delete-form";
import { IdentityPanel } from "./identity-panel";
import { PasswordForm } from "./password-form";
import { SecondFactorPanel } from "./second-factor-panel";
import { SessionList } from "./session-list";
import { SettingsForm } from "./settings-form";
import { SignOutButton } from "./sign-out-button";
import { TokenPanel } from "./token-panel";

/**
 * Everything that a person sets, sees and ends of their account.
 * @param linking what came of linking another service, when the browser is just back from it
 */
export async function AccountPanel({ linking }: { linking: string | null }) {
  const person = await currentPerson();
  if (!person) redirect("/sign-in?returnTo=/account");
  const [settings, sessions, tokens, identities, move, secondFactor] = await Promise.all([
    getSettings(person),
    listSessions(person, { limit: 50 }),
    listTokens(person, { limit: 50 }),
    getOwnIdentities(person),
    findOwnAddressChange(person),
    getSecondFactor(person),
  ]);
  const locales = formatLocales.map((locale) => ({
    locale,
    name: `${nameOfLocale(locale)}: ${sampleOf(locale)}`,
  }));
  const { hasPassword, timeZone, locale } = settings;
  const reader = { timeZone, locale };
  return (
    <>
      <div className="grid max-w-160 justify-items-start gap-4 pb-8">
        <div className="w-full">
          <DefinitionList
            facts={[
              { term: "Mail address", value: settings.email },
              { term: "Access", value: settings.access },
              {
                term: "The desk",
                value: mayKnock(person, "editor") ? (
                  <a href="/desk" className="tap">
                    Write and mend
                  </a>
                ) : null,
              },
            ]}
          />
        </div>
        <SignOutButton />
      </div>
      <AccountSection
        id="settings"
        title="Settings"
        summary="How your planner and your lists reckon and write."
      >
        <SettingsForm settings={settings} timeZones={listTimeZones()} locales={locales} />
      </AccountSection>
      <AccountSection
        id="password"
        title="Password"
        summary="A new password signs out every other browser at once."
      >
        <PasswordForm email={settings.email} hasPassword={hasPassword} />
      </AccountSection>
      <AccountSection
        id="address"
        title="Mail address"
        summary="Both addresses get a link. The account moves once both have said yes."
      >
        {move ? <AddressMove move={move} reader={reader} /> : null}
        <AddressForm hasPassword={hasPassword} />
      </AccountSection>
      {identities.linked.length + identities.offered.length > 0 ? (
        <AccountSection
          id="identities"
          title="Other services"
          summary="Services that sign you in here. They learn when you do, and nothing of what is yours."
        >
          <IdentityPanel {...identities} hasPassword={hasPassword} reader={reader} outcome={linking} />
        </AccountSection>
      ) : null}
      {mayKnock(person, "editor") || secondFactor.isOn ? (
        <AccountSection
          id="second-factor"
          title="Second factor"
          summary="What you write is read by everybody. A code from your phone keeps it yours."
        >
          <SecondFactorPanel
            {...secondFactor}
            hasPassword={hasPassword}
            mayBegin={mayKnock(person, "editor")}
          />
        </AccountSection>
      ) : null}
      <AccountSection id="sessions" title="Signed in" summary="The browsers that can see what is yours.">
        <SessionList sessions={sessions.items} reader={reader} />
      </AccountSection>
      <AccountSection
        id="tokens"
        title="Tokens for programs"
        summary={
          <>
            A script of yours uses one with the <a href="/api/v1/openapi.json">API</a>. It can do what you
            tick and nothing else. Signing out leaves your tokens as they are; resetting a forgotten password
            and moving to another mail address revoke all of them.
          </>
        }
      >
        <TokenPanel tokens={tokens.items} reader={reader} />
      </AccountSection>
      <AccountSection
        id="export"
        title="Your data"
        summary="Everything that is yours, as JSON without loss, as CSV for spreadsheets, and your plan as a calendar."
      >
        <p>
          <a href="/api/v1/me/export" download className="tap">
            Download everything as a ZIP
          </a>
        </p>
      </AccountSection>
      <AccountSection
        id="delete"
        title="Delete the account"
        summary="At once and for good. Take your data along first."
      >
        <DeleteForm hasPassword={hasPassword} />
      </AccountSection>
    </>
  );
}

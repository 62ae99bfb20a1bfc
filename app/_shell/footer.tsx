import { ThemeSwitch } from "@/components/theme-switch";
import { licence } from "@/lib/site";

const places = [
  ["/progress", "Progress"],
  ["/compare", "Compare roles"],
  ["/articles", "Articles"],
  ["/technologies", "Technologies"],
  ["/glossary", "Glossary"],
  ["/sources", "Sources and licences"],
  ["/about", "About the data"],
  ["/offline", "Offline"],
  ["/privacy", "Privacy"],
  ["/accessibility", "Accessibility"],
];

/** Where the words and figures come from, and under which terms they may be used. */
export function SiteFooter() {
  return (
    <footer className="mt-24 border-t border-ink pt-6 pb-12">
      <div className="page page-grid">
        <p className="measure text-quiet lg:col-span-6">
          Texts of this portal are under{" "}
          <a href={licence.url} rel="license">
            {licence.name}
          </a>
          , its program under the MIT licence. Each pay figure names its source, and keeps its source’s own
          licence; figures from the Stack Overflow survey are under the Open Database License.
        </p>
        <nav aria-label="About" className="lg:col-span-3">
          <ul className="-my-2 columns-2 gap-8">
            {places.map(([href, name]) => (
              <li key={href}>
                <a href={href} className="inline-block py-2">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="lg:col-span-3">
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}

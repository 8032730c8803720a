import GiscusWidget from '@giscus/react';
import { useEffect, useState } from 'preact/hooks';
import type { CompleteGiscus } from './giscus-settings.ts';

interface Props {
  settings: CompleteGiscus;
  /** giscus' name of the language. */
  language: string;
}

/** The comments of a page, in the theme that the page has at the moment. */
export default function Giscus({ settings, language }: Props) {
  const dark = useDarkTheme();
  const { repo, mapping } = settings;
  const discussion = mapping === 'title' ? findDiscussionTitle() : undefined;
  // The box is there before the widget is: an island without an element never comes into view.
  return (
    <div style={{ minBlockSize: '18rem' }}>
      <GiscusWidget
        repo={repo as `${string}/${string}`}
        repoId={settings.repo_id}
        category={settings.category}
        categoryId={settings.category_id}
        mapping={discussion === undefined ? mapping : 'specific'}
        {...(discussion === undefined ? {} : { term: discussion })}
        strict={settings.strict ? '1' : '0'}
        reactionsEnabled={settings.reactions_enabled ? '1' : '0'}
        emitMetadata={settings.emit_metadata ? '1' : '0'}
        inputPosition={settings.input_position}
        theme={dark ? settings.dark_theme : settings.light_theme}
        lang={language}
      />
    </div>
  );
}

/** The title under which the discussion was opened, where the plain title of the page is another. */
function findDiscussionTitle(): string | undefined {
  if (typeof document === 'undefined') return undefined;
  return document.querySelector<HTMLMetaElement>('meta[name="folia:discussion"]')?.content;
}

function useDarkTheme(): boolean {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const update = () => setDark(isDark());
    const observer = new MutationObserver(update);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', update);
    update();
    return () => {
      observer.disconnect();
      system.removeEventListener('change', update);
    };
  }, []);
  return dark;
}

/** The theme that the reader sees: the page's own, else the system's. */
function isDark(): boolean {
  if (typeof document === 'undefined') return false;
  const { theme } = document.documentElement.dataset;
  return theme === undefined
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : theme === 'dark';
}

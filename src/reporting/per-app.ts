import type { Reporter } from './events.ts';
import type { Listener } from './said.ts';

/** Whether it is the last word of the run, and not of one mini program in it. */
export const isLastWord = ({ type, app }: { readonly type: string; readonly app?: string | undefined }): boolean =>
  app === undefined && (type === 'finished' || type === 'failed');

/** One listener for the run, and one for each mini program that it brings along, made for its first event and gone after its last. */
export function createPerApp({ run, ofApp }: { readonly run: Listener; readonly ofApp: (app: string) => Listener }): Listener {
  const apps = new Map<string, Listener>();
  return {
    report: (event) => {
      const { app, type } = event;
      if (app === undefined) return run.report(event);
      const reporter = apps.get(app) ?? ofApp(app);
      apps.set(app, reporter);
      reporter.report(event);
      if (type === 'finished' || type === 'failed') apps.delete(app);
    },
  };
}

/** The events of one mini program of several: the same as if it ran alone, and each says of which it is. */
export const reporterOf = (app: string, reporter: Reporter): Reporter => ({ report: (event) => reporter.report({ app, ...event }) });

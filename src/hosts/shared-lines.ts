import type { Connection } from '../config/connection.ts';
import type { Http } from '../transport/http-port.ts';
import { createRateBudgets, type RateBudgets } from '../transport/pacer.ts';
import { openHttp } from './connect.ts';

/** The way to the cloud that runs side by side share: their connections, and the rate budgets that the cloud counts for all of them. */
export interface SharedLines {
  readonly budgets: RateBudgets;
  httpOf(connection: Connection): Http;
  close(): Promise<void>;
}

export function createSharedLines(pace: Connection['uploadPace']): SharedLines {
  const open = new Map<string, Http>();
  return {
    budgets: createRateBudgets(pace),
    httpOf: (connection) => {
      const { callTimeoutMs, proxy } = connection;
      const key = JSON.stringify([callTimeoutMs, proxy]);
      const http = open.get(key) ?? openHttp(connection);
      open.set(key, http);
      return http;
    },
    close: async () => {
      await Promise.all([...open.values()].map((http) => http.close()));
      open.clear();
    },
  };
}

import type { Api } from './api.ts';
import type { Deliveries } from './deliveries.ts';
import type { OmsTables } from './oms-tables.ts';
import type { OrderEvents } from './order-events.ts';
import type { StageSettings } from './stage-settings.ts';
import type { Sweeper } from './sweeper.ts';

/** All that there is to watch. */
export type OmsSystem = {
  settings: StageSettings;
  tables: OmsTables;
  api: Api;
  orderEvents: OrderEvents;
  deliveries: Deliveries;
  sweeper: Sweeper;
};

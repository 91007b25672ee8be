import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { physicalNames } from './names.ts';
import type { StageSettings } from './stage-settings.ts';
import { type TableKey, type TableShape, tableShapes } from './tables.ts';
import type { Use } from './use.ts';

type ItemAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

const variables: Record<TableKey, string> = {
  orderTable: 'ORDER_TABLE_NAME',
  customerTable: 'CUSTOMER_TABLE_NAME',
  deliveryTable: 'DELIVERY_TABLE_NAME',
  apiKeyTable: 'API_KEY_TABLE_NAME',
};

/** The four tables, in the shapes that the local stack has too (specification, "Data Model" and "DynamoDB"). */
export class OmsTables extends Construct {
  readonly all: Record<TableKey, Table>;

  constructor(scope: Construct, id: string, settings: StageSettings) {
    super(scope, id);
    this.all = {
      orderTable: this.#table('orderTable', settings),
      customerTable: this.#table('customerTable', settings),
      deliveryTable: this.#table('deliveryTable', settings),
      apiKeyTable: this.#table('apiKeyTable', settings),
    };
  }

  /** The use of a table: actions on its items, and which of its indexes are queried. */
  use(key: TableKey, items: readonly ItemAction[], queriedIndexes: readonly string[] = []): Use {
    const { tableName, tableArn } = this.all[key];
    return {
      variable: variables[key],
      value: tableName,
      statements: [
        ...(items.length > 0 ? [allow(items, [tableArn])] : []),
        ...(queriedIndexes.length > 0
          ? [
              allow(
                ['Query'],
                queriedIndexes.map((index) => `${tableArn}/index/${index}`),
              ),
            ]
          : []),
      ],
    };
  }

  #table(key: TableKey, { stage, isProtected, removalPolicy }: StageSettings): Table {
    const name = physicalNames(stage)[key];
    const shape: TableShape = tableShapes[key];
    const table = new Table(this, physicalNames('prod')[key], {
      tableName: name,
      ...keysOf(shape.key),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      ...(shape.hasStream && { stream: StreamViewType.NEW_AND_OLD_IMAGES }),
      deletionProtection: isProtected,
      removalPolicy,
    });
    for (const index of shape.indexes) {
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        ...keysOf(index.key),
        projectionType: ProjectionType[index.projection],
      });
    }
    return table;
  }
}

function keysOf({ partition, sort }: TableShape['key']) {
  return {
    partitionKey: { name: partition, type: AttributeType.STRING },
    ...(sort !== undefined && { sortKey: { name: sort, type: AttributeType.STRING } }),
  };
}

function allow(actions: readonly string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources });
}

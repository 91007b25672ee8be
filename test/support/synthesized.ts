import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { omsApp } from '../../infra/oms-app.ts';

type Resource = { Type: string; Properties: Record<string, unknown>; DeletionPolicy?: string };

/** The queue of the inventory service of each stage, so that a template has it and not a parameter. */
export const imsQueue = {
  'imsQueueArn:dev': 'arn:aws:sqs:eu-west-1:111122223333:IMS-InventoryQueue-dev',
  'imsQueueUrl:dev': 'https://sqs.eu-west-1.amazonaws.com/111122223333/IMS-InventoryQueue-dev',
  'imsQueueArn:prod': 'arn:aws:sqs:eu-west-1:111122223333:IMS-InventoryQueue',
  'imsQueueUrl:prod': 'https://sqs.eu-west-1.amazonaws.com/111122223333/IMS-InventoryQueue',
};

type Options = {
  context?: Record<string, unknown>;
  /** Stacks whose functions are bundled, which takes seconds. */
  bundle?: string[];
  /** Changes the app before it is synthesized. */
  change?: (app: ReturnType<typeof omsApp>) => void;
};

/** The stacks of both stages and their templates, in a folder that `remove` takes away. */
export function synthesized({ context = imsQueue, bundle = [], change = () => {} }: Options = {}) {
  const outdir = mkdtempSync(join(tmpdir(), 'oms-synth-'));
  const remove = () => rmSync(outdir, { recursive: true, force: true });
  try {
    const stacks = omsApp({
      outdir,
      context: { 'aws:cdk:bundling-stacks': bundle, ...context },
      // They take seconds; checks.test.ts runs them.
      builtinCloudFormationValidation: false,
    });
    change(stacks);
    const [dev, prod] = [Template.fromStack(stacks.dev), Template.fromStack(stacks.prod)];
    return { dev, prod, stacks, outdir, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The resources of a type, with their logical ids. */
export function resourcesOf(template: Template, type: string): [id: string, resource: Resource][] {
  return Object.entries(template.findResources(type) as Record<string, Resource>);
}

import { omsApp } from './oms-app.ts';

// The CDK CLI tells by its environment where to and with which context.
omsApp().app.synth();

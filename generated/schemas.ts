// Written by `npm run generate` from openapi.yaml. Do not edit.

import type { components } from './openapi.ts';

export type OrderId = components['schemas']['OrderId'];
export type CustomerId = components['schemas']['CustomerId'];
export type OrderStatus = components['schemas']['OrderStatus'];
export type Timestamp = components['schemas']['Timestamp'];
export type DateBound = components['schemas']['DateBound'];
export type PageToken = components['schemas']['PageToken'];
export type RequestId = components['schemas']['RequestId'];
export type OrderItem = components['schemas']['OrderItem'];
export type OrderItems = components['schemas']['OrderItems'];
export type OrderLine = components['schemas']['OrderLine'];
export type OrderLines = components['schemas']['OrderLines'];
export type NewOrder = components['schemas']['NewOrder'];
export type OrderAccepted = components['schemas']['OrderAccepted'];
export type Order = components['schemas']['Order'];
export type OrderPage = components['schemas']['OrderPage'];
export type Delivery = components['schemas']['Delivery'];
export type DeliveryList = components['schemas']['DeliveryList'];
export type Problem = components['schemas']['Problem'];
export type ProblemType = components['schemas']['ProblemType'];
export type InvalidField = components['schemas']['InvalidField'];

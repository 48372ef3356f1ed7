// What can wait in coached families, and by what a worklist is put in order.

export const waitingKinds = ['overdue-action', 'old-assessment', 'no-state', 'ending-plan'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export const waitingOrders = ['days', 'household', 'coach', 'kind'] as const;
export type WaitingOrder = (typeof waitingOrders)[number];

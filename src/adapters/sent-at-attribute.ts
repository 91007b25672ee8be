/** The attribute of a message in OMS-OrderEventsDLQ that says when it was first sent. */
export const sentAtAttribute = 'sent_at';

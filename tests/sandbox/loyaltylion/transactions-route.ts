import { type Answer, json } from '../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import type { JsonObject } from '../json.ts';
import type { Member } from '../member.ts';
import type { Transaction } from '../transactions.ts';
import { adminInstant } from './customer-view.ts';
import { adminError } from './errors.ts';
import { isAnswer, pageOf, parsePageRequest } from './paging.ts';

function transactionView(transaction: Transaction, member: Member, { switches }: Exchange): JsonObject {
  const signed = (points: number): number =>
    switches.removedPointsSign === 'positive' ? Math.abs(points) : points;
  return {
    id: transaction.id,
    customer: { id: member.id, merchant_id: member.merchantId, email: member.email },
    points_approved: signed(transaction.pointsApproved),
    points_pending: signed(transaction.pointsPending),
    created_at: adminInstant(transaction.createdAt, transaction.id, switches),
    resource: transaction.resource,
  };
}

/** `GET /v2/customers/{merchant_id}/transactions` */
export function listTransactions(exchange: Exchange, merchantId = ''): Answer {
  const member = exchange.world.memberByMerchantId(merchantId);
  if (!member) return adminError(exchange, 404, 'Customer not found');
  const list = `transactions of ${merchantId}`;
  const request = parsePageRequest(exchange, list);
  if (isAnswer(request)) return request;
  const { items, cursor } = pageOf(exchange.world.transactions(member), request, list);
  const transactions = items.map((transaction) => transactionView(transaction, member, exchange));
  return json(200, { transactions, cursor });
}

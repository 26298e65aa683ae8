-- Every payout that is in a file has its transfer there. The id is the one that the file carries: the reference where it fits into an
-- end-to-end id, else the payout's own number (CreditTransferFile.EndToEndId).
insert into cash_transfers (id, cash_export_id, payout_id, end_to_end_id, amount, handed_over_on, execute_on, state)
select
    gen_random_uuid(), e.id, p.id,
    case when p.transfer_reference ~ '^[A-Za-z0-9?:().,''+-]([A-Za-z0-9/?:().,''+ -]{0,33}[A-Za-z0-9?:().,''+-])?$'
            and p.transfer_reference !~ '//'
        then p.transfer_reference else replace(p.id::text, '-', '') end,
    p.amount, (e.created_at at time zone 'Europe/Berlin')::date, e.execute_on, 'HandedOver'
from payouts p join cash_exports e on e.id = p.cash_export_id;

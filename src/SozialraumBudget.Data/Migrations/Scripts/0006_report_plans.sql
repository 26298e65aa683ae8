-- Until now a kind had one plan: it is called as its reports are.
update report_orders
set name = case kind
  when 'Status' then 'Statusbericht'
  when 'Controlling' then 'Controllingbericht'
  when 'Quarter' then 'Quartalsbericht'
  when 'Committee' then 'Jahresbericht'
  else 'Sozialraumbericht'
end;

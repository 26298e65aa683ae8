-- An area manager may have several areas; the one that was known becomes the first. Runs before users.area_id goes.
update users set area_ids = array[area_id] where area_id is not null;

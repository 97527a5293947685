-- What lists say of machines in their headers, beside the listings that say it too.

alter table edition_article add column data_mining varchar(40);

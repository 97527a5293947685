-- H2 copies a value that lies apart from its row for each result that it is read into, and keeps the copy's entry for minutes:
-- many reads fill the memory. Values of usual sizes lie in their rows.

set max_length_inplace_lob 100000;

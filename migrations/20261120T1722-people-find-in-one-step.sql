-- Why: whether a piece is somebody's is asked of one person after the other: without the piece in the index, each asking read all who have it.

create index name_part_of_person_by_part on people.name_part (organisation_id, person_id, part);
drop index people.name_part_of_person;

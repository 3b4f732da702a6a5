# The marks of a merge are left in a file: told once, in plain words.
cat > a.driver <<'END'
aim A "Every child reads by 2030"
<<<<<<< HEAD
primary driver X "Reading" -> A
=======
primary driver X "Writing" -> A
>>>>>>> theirs
END
driver check a.driver

# Both sides add an idea C2, two different ones: both stand whole in the conflict.
driver git-setup --yes > said 2>&1 || cat said
rm said
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Reading" -> A
primary driver Y "Writing" -> A
change idea C1 "Log" -> X
END
git add -A && git commit -q -m base
git switch -q -c theirs
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Reading" -> A
primary driver Y "Writing" -> A
change idea C1 "Log" -> X
change idea C2 "Tutors at lunch" -> Y {
  owner "Ben"
}
END
git commit -q -a -m theirs
git switch -q main
cat > a.driver <<'END'
aim A "Every child reads by 2030"
primary driver X "Reading" -> A
primary driver Y "Writing" -> A
change idea C1 "Log" -> X
change idea C2 "Bus passes" -> X {
  status testing
}
END
git commit -q -a -m ours
git merge -q -m merged theirs
echo "ends with $?"
git status --short; cat a.driver

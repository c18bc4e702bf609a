import words from "words:exam-";

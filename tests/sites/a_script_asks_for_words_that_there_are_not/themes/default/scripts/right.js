import words from "words:duration-";

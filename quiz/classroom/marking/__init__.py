"""From the files a class leaves behind to answers: paper, a learning platform, a show of hands, pupils' own files."""
